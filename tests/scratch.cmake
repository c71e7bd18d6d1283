# Read by ctest before it runs anything: the scratch of the tests lies in memory where there is
# enough of it. A whole ctest makes and removes a million files, and a file system on disk may keep
# what was removed in mind for minutes (ext4 without a journal looks at each such inode again
# whenever it needs a new one), which took more time than everything that is tested.
#
# Whoever sets TMPDIR himself is obeyed.
set(memory /dev/shm)
set(least_kib 4194304)
if("$ENV{TMPDIR}" STREQUAL "" AND IS_DIRECTORY "${memory}")
  execute_process(COMMAND df -Pk "${memory}" OUTPUT_VARIABLE room ERROR_QUIET)
  execute_process(COMMAND test -w "${memory}" RESULT_VARIABLE refused)
  if(refused EQUAL 0 AND room MATCHES "tmpfs +[0-9]+ +[0-9]+ +([0-9]+) " AND CMAKE_MATCH_1 GREATER_EQUAL least_kib)
    set(ENV{TMPDIR} "${memory}")
  endif()
endif()
