/// What goes out and comes in as files: spreadsheets (CSV, XLSX) read into one kind of table with a place for every cell and written from one kind of list, and the
/// enciphered parcel a case travels in. Knows files, not the store.
package plaint.exchange;
