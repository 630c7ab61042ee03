# Homebrew's formula for Gloss. Not yet run: it was written on a system without Homebrew. The address and the checksum are to be
# filled in when a release is published.
class Gloss < Formula
  desc "Terminal reader that knows who and what a text is about"
  homepage "https://example.invalid/gloss"
  url "https://example.invalid/gloss/gloss-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on xcode: ["16.3", :build]
  depends_on "cmark-gfm"
  depends_on "gumbo-parser"
  depends_on macos: :sequoia
  depends_on "minizip"
  depends_on "ncurses"
  depends_on "pcre2"
  depends_on "giflib"
  depends_on "jpeg-turbo"
  depends_on "libpng"
  depends_on "sqlite"
  depends_on "webp"

  uses_from_macos "expat"

  def install
    system "make", "install", "PREFIX=#{prefix}"
  end

  test do
    (testpath/"a.txt").write "Maud Harrowgate met Josiah Penhallow in Merrin.\n"
    assert_match "Maud Harrowgate", shell_output("#{bin}/gloss entities a.txt")
  end
end
