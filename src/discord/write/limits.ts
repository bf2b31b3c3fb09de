/** The most that Discord takes, from its documentation: lengths in UTF-16 units, and otherwise how many. */
export const limits = {
	/** All text of a message together. */
	text: 4000,
	/** All components of a message, nested ones included. */
	parts: 40,
	rowButtons: 5,
	menuChoices: 25,
	suggestions: 25,
	buttonLabel: 80,
	/** The label, description and value of a menu's or autocomplete's row. */
	row: 100,
	placeholder: 150,
	url: 512,
	pings: 100,
	/** Follow-ups when the app is installed for the member and not in the server. Otherwise Discord has no limit. */
	followUps: 5,
	/** Files of a message. */
	files: 10,
	/** A picture's description. */
	alt: 1024,
	/** The title of a form and the label of a field. */
	formTitle: 45,
	fieldLabel: 45,
	fieldHint: 100,
	fieldText: 4000,
	fieldExample: 100,
	formFields: 5,
	/** The name of a thread. */
	threadName: 100,
	/** Tags on a forum post. */
	tags: 5,
} as const;
