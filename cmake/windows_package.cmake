# `windows_package`: what is handed out for Windows, a folder in <build>/package and the same as a .zip: the two
# programs without what only a debugger reads, how to begin, and the licences of all that is in them.
include(licences)
set(licences ${CMAKE_BINARY_DIR}/Licenser.txt)
set(text "")
foreach(one IN LISTS samtale_licences)
  string(REGEX MATCH "^([^=]*)=(.*)$" one "${one}")
  set(name "${CMAKE_MATCH_1}")
  file(READ ${CMAKE_MATCH_2} licence)
  string(APPEND text "${name}\n\n${licence}\n\n========================================\n\n")
endforeach()
file(WRITE ${licences} "${text}")

set(package ${CMAKE_BINARY_DIR}/package/Ovelinjen)
set(zip Ovelinjen-${PROJECT_VERSION}-windows.zip)
add_custom_target(windows_package
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${CMAKE_BINARY_DIR}/package
  COMMAND ${CMAKE_COMMAND} -E make_directory ${package}
  COMMAND ${CMAKE_STRIP} -o ${package}/Ovelinjen.exe $<TARGET_FILE:samtale>
  COMMAND ${CMAKE_STRIP} -o ${package}/samtale-cli.exe $<TARGET_FILE:samtale-cli>
  COMMAND ${CMAKE_COMMAND} -E copy ${licences} ${package}
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/packaging/windows/Begynd-her.txt ${package}
  COMMAND ${CMAKE_COMMAND} -E chdir ${CMAKE_BINARY_DIR}/package ${CMAKE_COMMAND} -E tar cf ${zip} --format=zip Ovelinjen
  DEPENDS samtale samtale-cli
  COMMENT "Packing ${zip}"
  VERBATIM)
