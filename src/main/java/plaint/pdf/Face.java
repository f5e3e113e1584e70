package plaint.pdf;

/// The faces on paper. FangSong and XiaoBiaoSong may not be shipped: Song stands in for both, heavier in titles. The Latin faces set papers in English.
enum Face {
    SONG("NotoSerifSC-Regular.ttf"), SONG_BOLD("NotoSerifSC-SemiBold.ttf"), HEI("NotoSansSC-Medium.ttf"), KAI("LXGWWenKai-Regular.ttf"),
    SERIF("LiberationSerif-Regular.ttf"), SERIF_BOLD("LiberationSerif-Bold.ttf"), SERIF_ITALIC("LiberationSerif-Italic.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
