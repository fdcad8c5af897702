/** Loading this associates the custom functions with the page: Excel calls them in the same runtime as the pane. */
import "../functions/functions";
