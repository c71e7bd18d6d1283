// Place is a point in a file of the contract or the suite, as findings and cases name it.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::reports {

struct Place {
  std::string file;
  int line = 0;  // from 1; 0 when unknown
  int column = 0;
};

// Takes "FILE", "FILE:LINE" or "FILE:LINE:COLUMN" apart. FILE may hold colons.
Place to_place(std::string_view text);

}  // namespace touchstone::reports
