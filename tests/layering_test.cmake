# cmake -P layering_test.cmake
# Proves that layering.cmake can fail: tests/fixtures/layering/ breaks each kind of rule, and what is said
# about it is compared whole with expected.txt.
cmake_minimum_required(VERSION 3.25)
set(fixture ${CMAKE_CURRENT_LIST_DIR}/fixtures/layering)
execute_process(
  COMMAND ${CMAKE_COMMAND} -DROOT=${fixture} -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
  RESULT_VARIABLE result ERROR_VARIABLE said OUTPUT_VARIABLE said)
if(result EQUAL 0)
  message(FATAL_ERROR "layering.cmake passed a tree that breaks its rules; it said:\n${said}")
endif()
# The last lines are CMake's own, with a path of this machine.
string(REGEX REPLACE "CMake Error at .*" "" said "${said}")
file(READ ${fixture}/expected.txt expected)
if(NOT said STREQUAL expected)
  message(FATAL_ERROR "expected:\n${expected}\nbut layering.cmake said:\n${said}")
endif()
