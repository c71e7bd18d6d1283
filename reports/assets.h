// The style and the scripts of the HTML report: files of reports/page/, packed into the program.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::reports {

// All of them whose name ends so, one after the other in the order of their names.
std::string assets(std::string_view suffix);

}  // namespace touchstone::reports
