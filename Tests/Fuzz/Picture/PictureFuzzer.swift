import Pictures

/// Any bytes as a picture: what is decoded fits into the room that there is.
@_cdecl("LLVMFuzzerTestOneInput")
public func decode(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do throws(PictureDecoder.Problem) {
        let picture = try PictureDecoder.picture(
            Array(UnsafeBufferPointer(start: data, count: count)), width: 24, height: 16, mostPoints: 1 << 22)
        precondition(picture.width <= 24 && picture.height <= 16)
    } catch {
        // Most inputs are not pictures.
    }
    return 0
}
