// The numbers of the contract, and what this runtime chose where the contract leaves freedom.
//
// Choices, in one place:
//  - Output is flow-controlled: commands and extensions are not read while kMaxQueuedFrames
//    frames (or kMaxQueuedBytes) wait for the host. A host that takes nothing for kDrainLimit
//    while the process leaves loses what is still queued. A host that closed its end is taken as
//    end of input, and the running turn is cancelled.
//  - A line that is too long is an error even if it held only white space.
//  - tools_list without an id is answered with the id ""; refused during a turn, its error frame
//    has no id.
//  - Extensions are loaded side by side. A prompt for a provider that is still loading waits for
//    it inside the turn, where it can be aborted.
//  - The notifications of provider.stream carry no request id. After an aborted stream, the next
//    call to that extension is held back until the old reply has come (all text before it
//    belonged to the aborted turn and is dropped); after kSettleLimit without one the extension
//    is restarted, so old text can never be taken for new.
//  - An aborted or failed turn leaves its user message in the history and nothing else, whatever
//    its tools have done; what was used until then is counted.
//  - A model server is asked over a new connection each time, and given up after kProviderLimit of
//    silence. Its answer is whole with [DONE], or when the model has finished and the body ends in
//    order; an event that is no JSON object fails the turn. Redirects are not followed.
//  - The model that usage names is the one that the report's chunk names.
//  - Tools of one answer run at the same time. Those of extensions are listed, but models are not
//    told of them. bash has the same short environment as an extension, no input, and ends with
//    everything in its process group; what it prints on both streams is its result.
//  - Arguments that are no JSON object are kept in the history as their text.
//  - A subagent starts with an empty history, streams nothing and cannot start another. The same
//    model is used when the call names none.
//  - Hooks fire once a turn, however often its model is asked.
//  - A provider.complete reply produces no text_delta; its content goes into the history.
//  - A hook that fails (after the one restart) is logged, and the turn goes on without it. The
//    result of a hook has no effect.
//  - info.get is asked once the extension is loaded, not again after a restart; an extension that
//    cannot answer it is still loaded.
//  - A frame of an extension that is not JSON is skipped; a broken header fails the transport.
//  - Numbers in a provider's content are kept as 64-bit integers or doubles.
//  - The session is saved after every turn, before its agent_end is sent; a save is a rename and
//    is not forced to disk.
//  - --system given together with --continue replaces the continued system prompt.
//  - With a profile, BASE/PROFILE/config is read when it exists, else BASE/config.
//  - inbox/ is created and never read; run/ID.sock accepts connections and discards their bytes.
//  - compact with an empty history is an error. It has no time limit of its own but the provider
//    call's.
//  - No log file is written: diagnostics go to stderr.
#pragma once

#include <chrono>
#include <cstddef>

namespace touchstone::rpc_runtime {

inline constexpr const char* kVersion = "0.1.0";
inline constexpr const char* kDefaultModel = "claude-sonnet-4-5";
inline constexpr const char* kDefaultThinkingLevel = "medium";

inline constexpr std::size_t kLineLimit = 1'048'576;
inline constexpr std::size_t kMaxQueuedFrames = 256;
inline constexpr std::size_t kMaxQueuedBytes = 4'194'304;
inline constexpr std::size_t kReadChunk = 65'536;

inline constexpr std::size_t kExtensionFrameLimit = 4'194'304;
inline constexpr std::size_t kExtensionHeaderLimit = 1024;

inline constexpr std::size_t kHttpHeadLimit = 65'536;
inline constexpr std::size_t kModelEventLimit = 4'194'304;
inline constexpr std::size_t kErrorBodyLimit = 2000;

inline constexpr std::size_t kToolResultLimit = 100'000;
inline constexpr int kToolRoundLimit = 100;  // model calls in one turn
inline constexpr std::size_t kPreviewCharacters = 80;

inline constexpr std::size_t kTitleCharacters = 80;

inline constexpr std::chrono::milliseconds kReadyLimit{2000};
inline constexpr std::chrono::milliseconds kDrainLimit{2000};

inline constexpr std::chrono::milliseconds kRestartInitializeLimit{10'000};
inline constexpr std::chrono::milliseconds kHookLimit{5000};
inline constexpr std::chrono::milliseconds kInfoLimit{5000};
inline constexpr std::chrono::milliseconds kProviderLimit{60'000};
inline constexpr std::chrono::milliseconds kToolLimit{30'000};
inline constexpr std::chrono::milliseconds kLongestToolLimit{600'000};
inline constexpr std::chrono::milliseconds kRestartPause{250};
inline constexpr std::chrono::milliseconds kSettleLimit{1000};
inline constexpr std::chrono::milliseconds kStopGrace{2000};
inline constexpr std::chrono::milliseconds kFailedStopGrace{500};

}  // namespace touchstone::rpc_runtime
