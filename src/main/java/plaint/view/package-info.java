/// The store as seen: leads in memory as flat columns, with an index of letter groups, rings and sums, so that lists answer at once. Built from the store when first asked for,
/// kept up to date after each change, never written to the disk.
package plaint.view;
