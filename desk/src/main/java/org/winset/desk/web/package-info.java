/**
 * The desk as a local web application: a case whose numbers can be moved, and the files it is made
 * of.
 *
 * <p>Takes a folder of cases and an address. Gives pages, and an HTTP interface described by {@code
 * openapi.yaml}. The one package that touches Javalin. What it defends against, and what not, is in
 * docs/threat-model.md.
 */
@NullMarked
package org.winset.desk.web;

import org.jspecify.annotations.NullMarked;
