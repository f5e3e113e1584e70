package plaint.pdf;

/// The faces on paper. FangSong and XiaoBiaoSong may not be shipped: Song stands in for both, heavier in titles.
enum Face {
    SONG("NotoSerifSC-Regular.ttf"), SONG_BOLD("NotoSerifSC-SemiBold.ttf"), HEI("NotoSansSC-Medium.ttf"), KAI("LXGWWenKai-Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
