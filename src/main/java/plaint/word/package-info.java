/// Papers as files for a word processor: the same text, numbers and tables as on our own pages, for a lawyer who goes on writing there. Only this room knows the library that makes them.
package plaint.word;
