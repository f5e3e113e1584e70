/// The print room: how many sets of what, and the way to the printer through the system's print service.
package plaint.print;
