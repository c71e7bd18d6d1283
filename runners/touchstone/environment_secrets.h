// Which of this process's variables hold secrets, by their names.
#pragma once

#include "bundle/redact.h"

namespace touchstone::program {

// A redactor that knows the values of variables such as API_KEY or DEPLOY_TOKEN.
bundle::Redactor redactor_of_environment();

}  // namespace touchstone::program
