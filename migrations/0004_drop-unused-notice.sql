-- No version of the app has ever written a row here; the table comes back in another form in the next step.
DROP TABLE `notice`;
