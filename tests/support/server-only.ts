// Outside Next's bundler the package "server-only" throws: tests run this in its place.
export {};
