// Catch2 by one name, whichever version the distribution has.
#pragma once

#ifdef TOUCHSTONE_CATCH_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
