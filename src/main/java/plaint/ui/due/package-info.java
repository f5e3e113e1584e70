/// 期限: what is due in all cases, the hearings ahead, and the open cases in which nothing is due.
package plaint.ui.due;
