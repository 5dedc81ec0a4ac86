# samtale::data: everything that is content, compiled in and found by its path from the root.
# Content is not source: whoever adds a scenario needs to touch no list, so these lists are globs.
file(GLOB_RECURSE samtale_shipped CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/scenarios/*.yaml
  ${CMAKE_SOURCE_DIR}/scoring/methods/*.yaml
  ${CMAKE_SOURCE_DIR}/ui/text/*.yaml)
samtale_embed(data
  NAMESPACE data
  HEADER engine/embedded.hpp
  ROOT ${CMAKE_SOURCE_DIR}
  FILES ${samtale_shipped})

# samtale::fonts: Inter, from the installed package; linked by the panels alone.
if(SAMTALE_UI)
  find_path(SAMTALE_FONTS Inter-Regular.otf
    PATHS /usr/share/fonts/opentype/inter /usr/local/share/fonts/inter
    DOC "Folder of Inter-Regular.otf and Inter-SemiBold.otf (Debian: fonts-inter)"
    NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  set(samtale_font_folder ${SAMTALE_FONTS})
  if(CMAKE_CROSSCOMPILING)
    include(subset_fonts)
    samtale_subset_fonts(samtale_font_folder Inter-Regular.otf Inter-SemiBold.otf)
  endif()
  samtale_embed(fonts
    NAMESPACE fonts
    HEADER ui/widgets/embedded_fonts.hpp
    ROOT ${samtale_font_folder}
    FILES ${samtale_font_folder}/Inter-Regular.otf ${samtale_font_folder}/Inter-SemiBold.otf)
endif()
