#include "environment_secrets.h"

#include <unistd.h>

#include <cctype>
#include <string>
#include <string_view>

namespace touchstone::program {
namespace {

bool looks_secret(std::string name) {
  for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const char* part :
       {"KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASSPHRASE", "CREDENTIAL"}) {
    if (name.find(part) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

bundle::Redactor redactor_of_environment() {
  bundle::Redactor redactor;
  for (char** one = environ; *one != nullptr; ++one) {
    const std::string_view entry = *one;
    const std::size_t equals = entry.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string name(entry.substr(0, equals));
    if (looks_secret(name)) {
      redactor.add_secret(std::string(entry.substr(equals + 1)), "the variable " + name);
    }
  }
  return redactor;
}

}  // namespace touchstone::program
