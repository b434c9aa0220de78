/** Camera streams: decoders, pipelines and what the host leaves of them. */
package org.inferrack.engine.capability.video;
