/** Light and dark: style sheets written in role tokens only, fonts, colours for drawings. */
package org.inferrack.desktop.theme;
