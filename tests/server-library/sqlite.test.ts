import { freshFile } from '../store/sqlite/sqlite-file.ts';
import { librariesContract } from './libraries-contract.ts';

librariesContract(async () => `file:${freshFile()}`);
