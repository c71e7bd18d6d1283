// Progress lines for the person who installs. They go to stderr: stdout belongs to pip and npm.
//
// One line per call, written at once. Not thread-safe.
#pragma once

#include <cstdio>
#include <string>

namespace touchstone::sidecar_installer {

// For a liar: where the lines go instead.
void tell_on(FILE* stream);

void say_heading(const std::string& text);  // ==> text
void say(const std::string& text);          // indented
void say_done(const std::string& text);     // indented, marked [ok]
void say_skip(const std::string& text);
void say_plan(const std::string& text);  // of a dry run, marked +
void say_warning(const std::string& text);
void say_error(const std::string& text);

}  // namespace touchstone::sidecar_installer
