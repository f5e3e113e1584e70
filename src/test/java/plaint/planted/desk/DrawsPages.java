package plaint.planted.desk;

/// Planted: PDFBox outside pdf and print.
final class DrawsPages {
    org.apache.pdfbox.pdmodel.PDDocument document;
}
