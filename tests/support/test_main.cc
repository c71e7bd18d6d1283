// The main function of every unit test program, for Catch2 version 2 and 3 alike.
#ifdef TOUCHSTONE_CATCH_V3
#include <catch2/catch_session.hpp>
int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
#else
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
