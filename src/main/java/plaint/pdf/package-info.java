/// PDFBox lives here: typesetting documents, taking in foreign files, assembling and re-reading the bundle, and pictures of pages for the screen.
package plaint.pdf;
