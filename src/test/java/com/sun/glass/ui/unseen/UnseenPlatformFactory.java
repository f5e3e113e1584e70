package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// JavaFX without a display, whose frames nobody keeps: they are drawn as ever, but not copied, point by point, to a display that is not there, which took more time than drawing them. What tests look at are
/// pictures of scenes, each drawn for itself. JavaFX finds a platform by its name, and only in a package named like this one.
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {
    @Override public Application createApplication() {
        return new HeadlessApplication() {
            @Override public View createView() {
                return new Unseen();
            }
        };
    }

    private static final class Unseen extends HeadlessView {
        @Override protected void _uploadPixels(long view, Pixels frame) {
            // nobody sees it
        }
    }
}
