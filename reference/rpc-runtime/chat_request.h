// The body of a chat completions request, written from a history in this runtime's own form.
//
// The history holds content blocks: text and tool_use in what the model said, tool_result in what
// it was told. Chat completions want the text apart, the calls beside it, and each result as a
// message of its own. Pure, any thread.
#pragma once

#include "json.h"
#include "provider.h"

namespace touchstone::rpc_runtime {

// `request.model` without its provider.
Json chat_request(const ProviderRequest& request);

}  // namespace touchstone::rpc_runtime
