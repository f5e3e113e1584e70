/// Words in both languages, money and dates as people read them, amounts in Chinese capitals (人民币大写), what time it is, and what is said when something is refused.
/// Knows nothing of cases, courts or screens.
package plaint.text;
