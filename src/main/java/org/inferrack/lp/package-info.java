/** Linear programmes: the primal revised simplex whose columns arrive one by one, the dual simplex whose rows do, and their tolerances. */
package org.inferrack.lp;
