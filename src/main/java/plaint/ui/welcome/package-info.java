/// First start: sample case, new store, existing store.
package plaint.ui.welcome;
