#include "sidecar-installer/status.h"

#include <cctype>

namespace touchstone::sidecar_installer {

bool Sidecar::is_ready() const {
  std::error_code error;
  return std::filesystem::exists(venv / "bin" / "python3", error) &&
         std::filesystem::exists(launcher, error);
}

bool is_agreement(const std::string& answer) {
  std::string word;
  const std::size_t first = answer.find_first_not_of(" \t\r\n");
  const std::size_t last = answer.find_last_not_of(" \t\r\n");
  if (first != std::string::npos) word = answer.substr(first, last - first + 1);
  for (char& letter : word) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return word.empty() || word == "y" || word == "yes";
}

}  // namespace touchstone::sidecar_installer
