/// The command line: which words, options and exit codes there are, and how results are said. Each command acts through one verb of the desk and knows no other way.
/// JSON goes to standard output, one object; with `--json` every word for people goes to standard error. Exit 0: done; 1: done, with refusals or findings listed;
/// 2: nothing done. Knows nothing of the window; the root package hands in how to open it.
package plaint.cli;
