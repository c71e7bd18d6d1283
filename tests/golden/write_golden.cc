// Writes the golden files of the reports to the folder that it is given: `ninja update-golden`.
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "golden/render.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_golden FOLDER\n";
    return 2;
  }
  for (const auto& [name, text] : touchstone::golden::render_reports()) {
    const auto written = touchstone::base::write_file(std::filesystem::path(argv[1]) / name, text);
    if (!written) {
      std::cerr << touchstone::base::to_string(written.error()) << "\n";
      return 1;
    }
  }
  return 0;
}
