import CPictures
import Platform

extension LinkedLibrary {
    /// What decodes pictures.
    package static var ofPictures: [LinkedLibrary] {
        let webP = gloss_webp_version()
        return [
            LinkedLibrary(
                "libpng", version: String(cString: gloss_png_version()), licence: "libpng-2.0",
                source: "http://www.libpng.org/pub/png/libpng.html"),
            LinkedLibrary(
                "libjpeg-turbo", version: String(cString: gloss_jpeg_version()), licence: "IJG AND BSD-3-Clause",
                source: "https://libjpeg-turbo.org"),
            LinkedLibrary(
                "libwebp", version: "\(webP >> 16).\(webP >> 8 & 255).\(webP & 255)", licence: "BSD-3-Clause",
                source: "https://chromium.googlesource.com/webm/libwebp"),
            LinkedLibrary(
                "giflib", version: String(cString: gloss_gif_version()), licence: "MIT",
                source: "https://giflib.sourceforge.net"),
        ]
    }
}
