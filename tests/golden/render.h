// Every golden file of the reports, by name, with what it should hold now.
#pragma once

#include <map>
#include <string>

namespace touchstone::golden {

// File name, without a folder, to normalised text. Escape characters stand as ^[, returns as ^M.
std::map<std::string, std::string> render_reports();

}  // namespace touchstone::golden
