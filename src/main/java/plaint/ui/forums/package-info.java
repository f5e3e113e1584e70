/// The forum packs on the screen: where each comes from and how far it was reviewed, and the templates of its papers, read and changed with the pages beside them.
package plaint.ui.forums;
