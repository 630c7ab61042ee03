@main
struct Train {
    static func main() {}
}
