/// What a registry clerk or an opponent would find before they do: facts, text, exhibits, sums and page plan read together.
package plaint.check;
