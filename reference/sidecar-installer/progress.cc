#include "sidecar-installer/progress.h"

#include <cstdio>

namespace touchstone::sidecar_installer {
namespace {

FILE* progress = stderr;

void put(const char* mark, const std::string& text) {
  std::fputs((mark + text + "\n").c_str(), progress);
}

}  // namespace

void tell_on(FILE* stream) { progress = stream; }
void say_heading(const std::string& text) { put("==> ", text); }
void say(const std::string& text) { put("    ", text); }
void say_done(const std::string& text) { put("    [ok] ", text); }
void say_skip(const std::string& text) { put("    [skip] ", text); }
void say_plan(const std::string& text) { put("    + ", text); }
void say_warning(const std::string& text) { put("    [warn] ", text); }
void say_error(const std::string& text) { put("error: ", text); }

}  // namespace touchstone::sidecar_installer
