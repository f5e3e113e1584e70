/// The screen of the print room: sets by papers, the queue, the pick list.
package plaint.ui.printroom;
