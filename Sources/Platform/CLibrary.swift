// The C library under one name: `import Platform` is what a file writes that calls it, whichever system it is built on.
#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif
