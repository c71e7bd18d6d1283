// The one translation unit that holds Boost.Process v2's own definitions.
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <boost/process/v2/src.hpp>
