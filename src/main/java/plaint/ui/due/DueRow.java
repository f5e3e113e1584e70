package plaint.ui.due;

import plaint.desk.DueList;

/// A line of the list: the head of a group (`item` null) or an item.
record DueRow(DueList.Group group, DueList.Item item) { }
