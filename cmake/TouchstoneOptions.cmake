# Build options, the compiler cache and the flags that every target of this project shares.
option(TOUCHSTONE_TESTS "Build the tests" ON)
option(TOUCHSTONE_BENCH "Build the benchmarks" ON)
option(TOUCHSTONE_WERROR "Treat warnings as errors" OFF)
option(TOUCHSTONE_STATIC "Link the programs statically, so that one file is the whole tool" ON)
option(TOUCHSTONE_HEADER_CHECK "Compile every header alone" OFF)
option(TOUCHSTONE_UNITY "Compile the sources of a target together, a dozen at a time: three times as fast" ON)
option(TOUCHSTONE_FUZZ "Build the libFuzzer targets (needs clang)" OFF)
set(TOUCHSTONE_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")

if(TOUCHSTONE_SANITIZE)
  set(TOUCHSTONE_STATIC OFF CACHE BOOL "" FORCE)
  add_compile_options(-fsanitize=${TOUCHSTONE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TOUCHSTONE_SANITIZE})
  if(TOUCHSTONE_SANITIZE MATCHES "thread")
    add_compile_options(-Wno-tsan)  # GCC warns of the fences in Asio, which it cannot model
  endif()
endif()

# Almost all the time of a whole build goes into reading the same headers again. The dev preset
# compiles each source alone, which shows a missing include.
set(CMAKE_UNITY_BUILD ${TOUCHSTONE_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)

find_program(TOUCHSTONE_CCACHE ccache)
if(TOUCHSTONE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${TOUCHSTONE_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${TOUCHSTONE_CCACHE}")
endif()

# All programs of one build lie side by side in build/<preset>/bin.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

function(ts_compile_flags target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual>
    # GCC 12 warns of overlaps in "text" + std::string that are not there.
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>
    # Sources that are compiled together look like headers to GCC.
    $<$<AND:$<BOOL:${TOUCHSTONE_UNITY}>,$<COMPILE_LANG_AND_ID:CXX,GNU>>:-Wno-subobject-linkage>)
  if(TOUCHSTONE_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
