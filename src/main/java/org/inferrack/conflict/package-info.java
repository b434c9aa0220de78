/** Which of some conditions cannot hold together, whatever they are about. Knows nothing of ours. */
package org.inferrack.conflict;
