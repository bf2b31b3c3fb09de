import type { DraftWords } from '../draft-words.ts';

export const draftWords: DraftWords = {
	by: 'escrito por, redactado por, texto de, texto, por',
	and: 'y, e, con',
	source: `
		fuente, fuentes, publicado originalmente en, publicado originalmente por, post original publicado en
	`,
	published: 'publicado, publicada, fecha, publicado el, fecha de publicación',
	updated: 'actualizado, actualizada, última actualización, modificado, actualizado el',
	dateWords: `
		de, del, el, la, las, los, a, al, en, hace, h, hs, hrs, horas, hora, minutos, min, lectura, día, días, am, pm,
		a.m., p.m., cst, cdt, utc, gmt
	`,
	wholeLines: {
		advertising: 'publicidad, anuncio, contenido patrocinado, patrocinado, la nota continúa abajo',
		comments: `
			comentarios, comentario, deja un comentario, sin comentarios, añadir comentario, agregar comentario,
			únete a la conversación
		`,
		navigation: `
			cerrar, menú, inicio, volver arriba, ir al contenido, saltar al contenido, siguiente, anterior, imprimir,
			galería, buscar, iniciar sesión, última hora
		`,
		newsletter: 'boletín, suscríbete, suscribirse, suscripción, newsletter, dona, apóyanos',
		related: `
			relacionado, relacionados, relacionadas, noticias relacionadas, notas relacionadas, artículos relacionados,
			entradas relacionadas, temas relacionados, contenido relacionado, te puede interesar, te podría interesar,
			también te puede interesar, te recomendamos, leer más, lee más, lee también, ver más, más noticias,
			lo más leído, lo más visto, más leídas, no te pierdas, temas, etiquetas, archivado en, entradas similares,
			ver también
		`,
		sharing: `
			compartir, comparte, comparte esta nota, compartir en facebook, compartir esto, comparte esto, síguenos,
			tuitear, me gusta esto, facebook, twitter, whatsapp, correo electrónico
		`,
	},
	lineStarts: {
		advertising: 'la nota continúa, el artículo continúa, la noticia continúa',
		comments: `
			deja una respuesta, deja un comentario, tu dirección de correo electrónico no será publicada,
			los campos obligatorios, únete a la conversación, cancelar respuesta
		`,
		navigation: `
			este sitio usa cookies, este sitio utiliza cookies, utilizamos cookies, todos los derechos reservados,
			derechos reservados
		`,
		newsletter: `
			suscríbete a, suscríbase a, recibe nuestro, recibe las noticias, recibe en tu correo, regístrate,
			haz clic aquí, descarga nuestra app, apoya nuestro, únete a nuestro canal, inscríbete
		`,
		related: `
			relacionado:, relacionada:, lee también:, lee también, leer también:, lee más:, leer más:, lea también:,
			te puede interesar, te podría interesar, también te puede interesar, te recomendamos, puedes leer,
			más información:, etiquetas:, temas:, no te pierdas, mira también, ver también:, sigue leyendo
		`,
		sharing: `
			compartir en, comparte en, compartir esto, comparte esto, síguenos en, haz clic para compartir, síganos en,
			encuéntranos en
		`,
	},
	lastLineStarts: {
		byline: 'sobre el autor, sobre la autora, acerca del autor, acerca de la autora, sigue a',
		comments: 'qué opinas, ¿qué opinas, cuéntanos',
		newsletter: 'para más información, haz clic',
		related: 'fuente:, fuentes:, post original publicado en',
	},
	captionStarts: `
		foto, fotos, imagen, imágenes, fotografía, foto de, fotografía de, foto publicada, publicada bajo licencia,
		ilustración, crédito
	`,
	captionWords: `
		getty images, /reuters, /afp, /efe, cuartoscuro, foto:, imagen:, fotografía:, foto de archivo
	`,
	contents: `
		contenido, contenidos, índice, tabla de contenido, tabla de contenidos, en este artículo, en esta página
	`,
	notes: 'notas, notas al pie, referencias',
	speakerTitles: `
		Sr., Sra., Srta., Dr., Dra., El, La, Diputado, Diputada, Senador, Senadora, Señor, Señora, Lic., Ing.,
		Profesor, Profesora, C., Don, Doña
	`,
	narration: `
		se somete a votación, se procede a, se abre la sesión, se levanta la sesión, se suspende la sesión,
		se reanuda la sesión, se aprueba, se rechaza, el resultado de la votación, la votación arroja, votación:,
		se da lectura, el texto de la, queda aprobad, queda rechazad, siendo las, no habiendo más
	`,
	noSpeakers: `
		nota, notas, aviso, ejemplo, actualización, nota del editor, corrección, fuente, fuentes, foto, imagen, video,
		vídeo, antecedentes, conclusión, resumen, introducción, fecha, hora, lugar, sede, dónde, cuándo, qué, por qué,
		cómo, quién, paso, consejo, capítulo, sección, parte, figura, tabla, cuadro, anexo, artículo, contacto,
		teléfono, correo, tel, dirección, relacionado, lee también, leer más, etiquetas, temas, opinión, análisis,
		exclusiva, a favor, en contra, moción, asunto, para, de, presentes, ausentes, asistentes, orden del día, acta,
		importante, recuerda, ojo
	`,
};
