/// The command line: each command is one verb of the desk, its words on standard error, its JSON on standard output.
package plaint.cli;
